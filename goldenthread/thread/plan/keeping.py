"""A reading as compressed bytes and back: what stands between reading a file and importing it.

Pure. The document is kept in the exchange format; parts and doubts beside it, field by field.
"""

from __future__ import annotations

import gzip
import json
from typing import Any

from goldenthread.thread.plan.reading.result import Alternative, Doubt, PartRead, Reading
from goldenthread.thread.plan.reading.serialising import from_json, to_json

FAST = 3


def pack_reading(reading: Reading) -> bytes:
    """The reading as gzipped JSON."""
    kept = {
        "document": to_json(reading.document),
        "parts": tuple(reading.parts),
        "doubts": [_write_doubt(doubt) for doubt in reading.doubts],
    }
    return gzip.compress(json.dumps(kept, ensure_ascii=False).encode(), FAST, mtime=0)


def unpack_reading(packed: bytes) -> Reading:
    """The reading that `pack_reading` kept."""
    kept = json.loads(gzip.decompress(packed))
    return Reading(
        document=from_json(kept["document"]),
        parts=tuple(PartRead(*part) for part in kept["parts"]),
        doubts=tuple(_read_doubt(*doubt) for doubt in kept["doubts"]),
    )


def unpack_doubts(packed: bytes) -> tuple[Doubt, ...]:
    """Only the doubts of a reading that `pack_reading` kept; the rest is not built up again."""
    kept = json.loads(gzip.decompress(packed))
    return tuple(_read_doubt(*doubt) for doubt in kept["doubts"])


def _write_doubt(doubt: Doubt) -> list[object]:
    return [
        doubt.kind,
        doubt.written,
        doubt.place,
        doubt.understood_as,
        doubt.confidence,
        doubt.why,
        [[each.value, each.label] for each in doubt.alternatives],
    ]


def _read_doubt(*values: Any) -> Doubt:
    *told, alternatives = values
    return Doubt(*[*told, tuple(Alternative(*each) for each in alternatives)])
