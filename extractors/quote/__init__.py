"""What `extractors.quotes` is made of: the marks, the narration around them, and who speaks."""
