"""How fast doclint is: see ``__main__``."""
