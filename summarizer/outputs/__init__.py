"""Summaries and checks as JSON, and as briefs for people."""
