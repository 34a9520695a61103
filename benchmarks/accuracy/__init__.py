"""How many known defects doclint finds, and how often it speaks on sound documents."""
