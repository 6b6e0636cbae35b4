"""People's names: what may be one (`names`), what speaks for and against it (`signs`), and whose is no part of the story (`credits`)."""
