"""Lets `python -m summarizer` run the command line."""

from __future__ import annotations

from summarizer.cli import main

main()
