"""How an article is told from what surrounds it on a page or in a text dump."""
