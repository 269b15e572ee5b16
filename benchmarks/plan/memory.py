"""The most memory that a piece of work takes, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

# Of this program alone: what `getrusage` tells begins with the peak of the process that forked it.
PEAK = (
    "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
)


def measure_peak(code: str) -> float:
    """Run Python code in a fresh interpreter; the peak resident memory of it, in MiB."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{PEAK}"], check=True, capture_output=True, text=True
    )
    return int(done.stdout.split()[-1]) / 1024
