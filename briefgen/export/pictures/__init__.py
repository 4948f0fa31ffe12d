"""Pictures from files: one reader for every format."""

from briefgen.export.pictures.picture import Picture
from briefgen.export.pictures.picture_file import read_picture

__all__ = ["Picture", "read_picture"]
