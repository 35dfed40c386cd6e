"""News articles in, verified records of arms transfers, sanctions and aid packages out."""
