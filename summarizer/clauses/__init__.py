"""What a clause says: who gives to whom, at which stage, how surely, and who says so."""
