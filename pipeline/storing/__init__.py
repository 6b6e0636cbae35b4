"""The parts of the store: the database file, rows, the people and organisations that facts point at, and texts that are alike."""
