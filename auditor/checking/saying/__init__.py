"""Rules about words: `text`, `claim`, `count` and `grade`."""
