"""A time axis: dated marks on a ruled line, drawn in points and colour roles."""

from briefgen.document.time_axis.axis import time_axis
from briefgen.document.time_axis.marks import AxisWords, Mark

__all__ = ["AxisWords", "Mark", "time_axis"]
