"""Text foundations: spans, folding with an offset map, sentences, marks, locating a quote."""
