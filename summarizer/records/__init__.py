"""The record types of the codebook, their atoms, and the registry that a record type of your own can join."""
