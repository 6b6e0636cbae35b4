"""How organisations are named: names by lexicon, by shape and by the words around them; and what stands for a name later on."""
