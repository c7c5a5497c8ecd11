"""The parts of generate.py: what it reads (keys, catalogue) and one module per language that it writes."""
