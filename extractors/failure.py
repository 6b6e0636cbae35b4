"""What stops a whole command, and not just one article."""


class Failure(Exception):
    """Something its user has to mend first; the message is a sentence that says what."""
