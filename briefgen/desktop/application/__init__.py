"""The process of the window: what Qt needs before it, its language, its looks, its settings.

Nothing in here knows what the window shows. Read in this order: `system_libraries` and `qt_failure` (can there be a
window?), `user_settings`, `translation`, `service_words`, `appearance`, `garbage`.
"""
