"""Writes a tiny language model with random weights, for tests against a real server; nothing is downloaded.

    python scripts/make_tiny_gguf.py tiny.gguf [--seed 0]

It is a llama of one layer and 64 dimensions over bytes (about 300 kB, version 3 of the GGUF format, written with the
standard library). What it says is nonsense by construction: under a schema, nonsense that fits the schema. The first
dimension of its hidden state is constant, so the first column of the output matrix acts as a bias for each token: it
keeps strings and lists short.
"""

from __future__ import annotations

import argparse
import random
import struct
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Any

WIDTH, HEADS, FEED_FORWARD, CONTEXT = 64, 4, 128, 131_072
ALIGNMENT = 32
FLOAT32 = 0
"""Tensor type, and file type "all float32"."""
NORMAL, UNKNOWN, CONTROL, BYTE = 1, 2, 3, 6
"""Token types."""
FIRST_BYTE, SPACE = 3, 259
"""Ids of byte 0 and of the tokenizer's blank; 0 to 2 are unknown, begin and end."""
TEMPLATE = "{% for m in messages %}<{{ m['role'] }}>{{ m['content'] }}\n{% endfor %}<assistant>"

Tensor = tuple[str, tuple[int, ...], "array[float]"]


def tokens() -> list[tuple[bytes, int]]:
    """All tokens with their types: three controls, 256 bytes, and the blank."""
    fixed = [(b"<unk>", UNKNOWN), (b"<s>", CONTROL), (b"</s>", CONTROL)]
    return [*fixed, *((b"<0x%02X>" % byte, BYTE) for byte in range(256)), ("▁".encode(), NORMAL)]


def bias_of(byte: int) -> float:
    """How much a byte is favoured: letters and digits a little, what ends a string or list more."""
    char = chr(byte)
    if char in '"{':
        return 0.75
    if char in "]},":
        return {"]": 0.5, "}": 0.6, ",": 0.4}[char]
    if "a" <= char <= "z":
        return 0.6
    if "0" <= char <= "9":
        return 0.15
    if char == " ":
        return -1.0
    return 0.0 if 32 <= byte <= 126 else -0.4


def tensors(seed: int) -> Iterable[Tensor]:
    """All weights, each with the length of its rows first in its shape."""
    chance, vocabulary = random.Random(seed), len(tokens())

    def noise(name: str, columns: int, rows: int, scale: float = 0.02) -> Tensor:
        return name, (columns, rows), array("f", (chance.gauss(0, scale) for _ in range(columns * rows)))

    def ones(name: str) -> Tensor:
        return name, (WIDTH,), array("f", [1.0] * WIDTH)

    embedding = noise("token_embd.weight", WIDTH, vocabulary, 0.5)
    embedding[2][::WIDTH] = array("f", [8.0] * vocabulary)
    yield embedding
    yield from (ones(f"blk.0.{name}_norm.weight") for name in ("attn", "ffn"))
    yield from (noise(f"blk.0.attn_{name}.weight", WIDTH, WIDTH) for name in ("q", "k", "v", "output"))
    yield from (noise(f"blk.0.ffn_{name}.weight", WIDTH, FEED_FORWARD) for name in ("gate", "up"))
    yield noise("blk.0.ffn_down.weight", FEED_FORWARD, WIDTH)
    yield ones("output_norm.weight")
    biases = [0.0, 0.0, 1.0, *(bias_of(byte) for byte in range(256)), 0.2]
    output = noise("output.weight", WIDTH, vocabulary, 0.3)
    output[2][::WIDTH] = array("f", biases)
    yield output


def metadata() -> dict[str, Any]:
    """What the file says of the model; ints are written as uint32."""
    known = tokens()
    return {
        "general.architecture": "llama",
        "general.name": "tiny-random",
        "general.file_type": FLOAT32,
        "llama.context_length": CONTEXT,
        "llama.embedding_length": WIDTH,
        "llama.block_count": 1,
        "llama.feed_forward_length": FEED_FORWARD,
        "llama.attention.head_count": HEADS,
        "llama.attention.head_count_kv": HEADS,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": WIDTH // HEADS,
        "llama.vocab_size": len(known),
        "tokenizer.ggml.model": "llama",
        "tokenizer.ggml.tokens": [token for token, _ in known],
        "tokenizer.ggml.scores": [0.0] * len(known),
        "tokenizer.ggml.token_type": [kind for _, kind in known],
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.unknown_token_id": 0,
        "tokenizer.ggml.add_bos_token": True,
        "tokenizer.ggml.add_space_prefix": False,
        "tokenizer.chat_template": TEMPLATE,
    }


def packed(value: Any) -> tuple[int, bytes]:
    """A value in the format's own bytes, after its type code."""
    match value:
        case bool():
            return 7, struct.pack("<?", value)
        case int():
            return 4, struct.pack("<I", value)
        case float():
            return 6, struct.pack("<f", value)
        case str():
            return packed(value.encode())
        case bytes():
            return 8, struct.pack("<Q", len(value)) + value
        case list():
            parts = [packed(one) for one in value]
            kind = 5 if parts[0][0] == 4 else parts[0][0]
            return 9, struct.pack("<IQ", kind, len(parts)) + b"".join(part for _, part in parts)
        case _:
            raise TypeError(f"no code for {type(value).__name__}")


def padded(content: bytes) -> bytes:
    """The content, filled up to the next multiple of the alignment."""
    return content + b"\0" * (-len(content) % ALIGNMENT)


def build(seed: int = 0) -> bytes:
    """The whole file."""
    weights = list(tensors(seed))
    facts = metadata()
    head = [struct.pack("<4sIQQ", b"GGUF", 3, len(weights), len(facts))]
    for key, value in facts.items():
        kind, content = packed(value)
        head.append(packed(key)[1] + struct.pack("<I", kind) + content)
    body = bytearray()
    for name, shape, numbers in weights:
        size = struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        head.append(packed(name)[1] + size + struct.pack("<IQ", FLOAT32, len(body)))
        body += padded(numbers.tobytes())
    return padded(b"".join(head)) + body


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a tiny random-weight model in the GGUF format.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    given.path.write_bytes(build(given.seed))
