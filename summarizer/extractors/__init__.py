"""Three ways to drafts behind one protocol: a language model, the built-in rules, and replay of recorded answers."""
