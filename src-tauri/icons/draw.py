#!/usr/bin/env python3
"""Draws the application's icon and writes it in every size that the bundles need.

Four bars for the four domains, each a step higher, and one line over them: readiness as
something climbed level by level. Only the standard library is used. Run it after changing
the drawing:  python3 src-tauri/icons/draw.py
"""

import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).resolve().parent
GROUND = (15, 61, 76)
BARS = [(126, 178, 190), (160, 202, 208), (200, 226, 228), (255, 255, 255)]
LINE = (255, 196, 77)
SAMPLES = 4  # sub-pixels each way, for smooth edges


def rounded(x, y, left, top, right, bottom, radius):
    """Whether a point lies in a rounded rectangle."""
    if not (left <= x <= right and top <= y <= bottom):
        return False
    dx = max(left + radius - x, x - (right - radius), 0)
    dy = max(top + radius - y, y - (bottom - radius), 0)
    return dx * dx + dy * dy <= radius * radius


def near(x, y, ax, ay, bx, by, width):
    """Whether a point lies within half a width of a segment."""
    vx, vy = bx - ax, by - ay
    t = max(0, min(1, ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy)))
    return (x - ax - t * vx) ** 2 + (y - ay - t * vy) ** 2 <= (width / 2) ** 2


def colour(x, y):
    """The colour of a point in the unit square, or None outside the shape."""
    if not rounded(x, y, 0.03, 0.03, 0.97, 0.97, 0.2):
        return None
    points = [(0.235, 0.49), (0.412, 0.393), (0.588, 0.297), (0.765, 0.2)]
    for (ax, ay), (bx, by) in zip(points, points[1:]):
        if near(x, y, ax, ay, bx, by, 0.05):
            return LINE
    for index, bar in enumerate(BARS):
        left = 0.175 + index * 0.1765
        top = 0.645 - index * 0.1
        if rounded(x, y, left, top, left + 0.12, 0.82, 0.025):
            return bar
    return GROUND


def png(size):
    """The icon as PNG bytes."""
    rows = bytearray()
    for row in range(size):
        rows.append(0)
        for column in range(size):
            red = green = blue = inside = 0
            for sy in range(SAMPLES):
                for sx in range(SAMPLES):
                    found = colour(
                        (column + (sx + 0.5) / SAMPLES) / size,
                        (row + (sy + 0.5) / SAMPLES) / size,
                    )
                    if found:
                        inside += 1
                        red, green, blue = red + found[0], green + found[1], blue + found[2]
            over = max(inside, 1)
            rows += bytes((red // over, green // over, blue // over, 255 * inside // SAMPLES**2))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + chunk(b"IEND", b"")
    )


def ico(images):
    """A Windows icon holding PNG images by size."""
    head = struct.pack("<HHH", 0, 1, len(images))
    offset = 6 + 16 * len(images)
    entries, bodies = b"", b""
    for size, body in images.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), offset)
        offset += len(body)
        bodies += body
    return head + entries + bodies


def icns(images):
    """A macOS icon holding PNG images by size."""
    kinds = {128: b"ic07", 256: b"ic08", 512: b"ic09"}
    body = b"".join(
        kinds[size] + struct.pack(">I", len(data) + 8) + data for size, data in images.items() if size in kinds
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main():
    images = {size: png(size) for size in (16, 32, 48, 128, 256, 512)}
    for name, size in {"32x32": 32, "128x128": 128, "128x128@2x": 256, "icon": 512}.items():
        (HERE / f"{name}.png").write_bytes(images[size])
    (HERE / "icon.ico").write_bytes(ico({size: images[size] for size in (16, 32, 48, 256)}))
    (HERE / "icon.icns").write_bytes(icns(images))


main()
