"""Known defects put into sound documents: one file per family, each kind a function (catalogue.py lists them)."""
