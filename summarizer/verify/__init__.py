"""The validator: every filled field of a record against the article, each with a verdict, a passage and a reason."""
