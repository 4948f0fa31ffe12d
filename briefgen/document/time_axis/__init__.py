"""A time axis: dated marks on a ruled line, drawn in points and colour roles.

In: marks, a width in points, and words. Out: a `Drawing`. Read in this order: `marks`, `calendar` (units of time),
`ticks` (where its strokes and names stand), `scale` (days to points, broken where nothing happens), `ruling`, `lanes`,
`glyphs` (a sign for each mark), `label_lines`, `flags` and `placement` (labels that do not touch), `legend`, `strip`
(counts where marks crowd), `axis`. The window's timeline stands on the same `marks`, `calendar`, `ticks` and `lanes`.
"""

from briefgen.document.time_axis.axis import time_axis
from briefgen.document.time_axis.marks import AxisWords, Mark

__all__ = ["AxisWords", "Mark", "time_axis"]
