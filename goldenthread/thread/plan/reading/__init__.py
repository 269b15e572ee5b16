"""Reading: bytes of a plan file to a `PlanDocument`, without Django.

`sources` cuts a file into blocks, the modules named for the field's words (`dates`, `ratings`,
`references`, `citations`, `columns`) say what a piece of text means, `understanding` puts the
document together, `serialising` writes and reads the exchange format; `reading` is the way in.
"""

from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import Meanings, Reading, UnreadableFile

__all__ = ["Meanings", "Reading", "UnreadableFile", "read_plan"]
