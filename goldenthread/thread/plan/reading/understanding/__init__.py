"""Understanding: the blocks of a file put together into a plan, nothing dropped silently.

`outline` turns blocks into pieces, `levels` tells which headings are pillars, areas and focus
areas, `structure` puts the pieces into the plan; the other modules each know one thing well.
"""

from goldenthread.thread.plan.reading.understanding.plan import understand

__all__ = ["understand"]
