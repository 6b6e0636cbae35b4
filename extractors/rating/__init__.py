"""How ratings are read: the words of the schemes, the grades of a sentence and their frames, areas, subjects and status."""
