"""The check types: what can be looked for. One file each; a rule names one and sets its options."""
