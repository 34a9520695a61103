"""python -m benchmarks.accuracy FOLDER…: how many known defects doclint finds in documents taken for sound."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from benchmarks.accuracy.measure import documents, kinds_named, measure
from benchmarks.accuracy.report import summary, table


def main(arguments: list[str] | None = None) -> int:
    """Runs the benchmark; 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--third", choices=("kept", "built", "all"), default="built",
                        help="the third of the files kept aside, the others (default), or all")  # fmt: skip
    parser.add_argument(
        "--kinds", default="", help="beginnings of kinds, or families, with commas; default: all"
    )
    parser.add_argument("--limit", type=int, default=0, help="files per folder; default: all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument(
        "--compare", action="store_true", help="hold every document against the others of its folder"
    )
    parser.add_argument("--json", type=Path, help="write the figures there (no file names)")
    parser.add_argument("--outcomes", type=Path, help="write every injection there, one JSON object a line")
    parser.add_argument(
        "--write-misses", type=Path, help="write the damaged documents that were missed into this folder"
    )
    options = parser.parse_args(arguments)
    try:
        kinds = kinds_named([name for name in options.kinds.split(",") if name])
    except ValueError as error:
        parser.error(str(error))
    missing = [str(folder) for folder in options.folders if not folder.is_dir()]
    if missing:
        parser.error(f"no such folder: {', '.join(missing)}")
    files = documents(options.folders, options.third, options.limit)
    measured = measure(files, kinds, options.seed, options.jobs, options.write_misses, options.compare)
    figures = {"third": options.third, "seed": options.seed, "compare": options.compare, **summary(measured)}
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if options.outcomes:
        with options.outcomes.open("w", encoding="utf-8") as out:
            for outcome in measured.outcomes:
                out.write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
