"""How fast doclint is, in figures that can be compared with those of the same run.

    python -m benchmarks.speed [--part start|rules|folders|files|sizes|growth …] [FOLDER…]

start    processes over bare Python: doclint --version, one small file
rules    what reading, structure and each rule cost, as shares of the CPU time over the FOLDERs (else the fixtures)
folders  MB of text by CPU second, for each folder that holds documents
files    one run over 2,000 files made from the fixtures
sizes    files of 1, 5 and 20 MB: time by size, memory by size
growth   texts of a hostile shape: how much longer one of twice the length takes (2 is linear)

CPU times are minimums over repetitions that take turns; wall times depend on what else the machine does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.speed.processes import cost_of, doclint, least, python
from benchmarks.speed.stages import files_in, megabytes_per_second, seconds_by_stage, seconds_of_text
from benchmarks.speed.texts import FIXTURES, SHAPES, of_size, sound_texts, write_collection

FILES, BYTES_EACH = 2_000, 6_300
"""The collection other linters were measured on had as many files of that size."""
SIZES = (1, 5, 20)
"""Megabytes of single files."""
GROWTH = 50_000
"""Characters of a hostile text, to be compared with one of twice as many: at this length a step that compares all pairs of
lines outweighs everything else."""
SHORTEST_TO_TELL = 0.05
"""Seconds: of less, a ratio says more about the clock than about the code."""
SHOWN_RULES = 40
START_REPETITIONS = 8


def start(folders: tuple[Path, ...], repetitions: int) -> None:
    """Start-up over bare Python."""
    with TemporaryDirectory() as name:
        file = Path(name, "notice.md")
        file.write_text(min((text for suffix, text in sound_texts() if suffix == ".md"), key=len), encoding="utf-8")
        commands = {
            "bare Python": python("pass"),
            "import click": python("import click"),
            "doclint --version": [*doclint()[:3], "--version"],
            f"doclint check, {file.stat().st_size} bytes": doclint(file),
        }
        costs = least(list(commands.values()), START_REPETITIONS * repetitions)
    click.echo(f"{'start':32} {'CPU s':>7} {'wall s':>7} {'× bare':>7}")
    for what, cost in zip(commands, costs, strict=True):
        click.echo(f"{what:32} {cost.cpu:7.3f} {cost.wall:7.3f} {cost.cpu / costs[0].cpu:7.1f}")


def rules(folders: tuple[Path, ...], repetitions: int) -> None:
    """Milliseconds by rule."""
    files = [file for folder in folders for file in files_in(folder)]
    spent = min((seconds_by_stage(files) for _ in range(repetitions)), key=lambda each: sum(each.values()))
    whole = sum(spent.values())
    size = sum(file.stat().st_size for file in files) / 1e6
    click.echo(f"rules: {len(files)} files, {size:.1f} MB, {whole:.2f} CPU s, {size / whole:.2f} MB/s")
    for stage, seconds in spent.most_common(SHOWN_RULES):
        click.echo(f"{seconds * 1000:8.0f} ms {seconds / whole:6.1%}  {stage}")


def by_folder(folders: tuple[Path, ...], repetitions: int) -> None:
    """MB/s by folder."""
    click.echo("folders: MB by CPU second")
    for root in folders:
        for folder in sorted({file.parent for file in files_in(root)}):
            files = [file for file in files_in(root) if file.parent == folder]
            rate = max(megabytes_per_second(files) for _ in range(repetitions))
            click.echo(f"{rate:8.2f}  {folder.relative_to(root.parent).as_posix()} ({len(files)} files)")


def collection(folders: tuple[Path, ...], repetitions: int) -> None:
    """One run over many files."""
    with TemporaryDirectory() as name:
        size = write_collection(Path(name), FILES, BYTES_EACH)
        one, all_cores = least([doclint("--jobs", "1", name), doclint(name)], repetitions)
    click.echo(f"files: {FILES:,} of {size / FILES / 1000:.1f} kB, {size / 1e6:.1f} MB")
    for what, cost in (("one process", one), ("as many as cores", all_cores)):
        click.echo(f"{what:17} {cost.cpu:6.2f} CPU s {cost.wall:6.2f} wall s {size / 1e6 / cost.wall:6.2f} MB/s")


def sizes(folders: tuple[Path, ...], repetitions: int) -> None:
    """Large files."""
    click.echo(f"{'sizes':>8} {'CPU s':>7} {'× first':>8} {'memory / size':>14}")
    first = 0.0
    with TemporaryDirectory() as name:
        for megabytes in SIZES:
            file = Path(name, f"{megabytes}.txt")
            file.write_text(of_size(megabytes * 1_000_000), encoding="utf-8")
            cost = cost_of(doclint(file))
            first = first or cost.cpu
            click.echo(
                f"{megabytes:5} MB {cost.cpu:7.2f} {cost.cpu / first:8.1f} {cost.memory / file.stat().st_size:14.1f}"
            )


def growth(folders: tuple[Path, ...], repetitions: int) -> None:
    """Hostile shapes at two lengths."""
    click.echo(f"growth: {GROWTH:,} to {2 * GROWTH:,} characters; stages that grow faster than the text")
    for shape, (name, make) in SHAPES.items():
        short, long = (
            min((seconds_of_text(name, make(size)) for _ in range(repetitions)), key=lambda each: sum(each.values()))
            for size in (GROWTH, 2 * GROWTH)
        )
        ratio = sum(long.values()) / sum(short.values())
        steep = [
            f"{stage} × {seconds / short[stage]:.1f}"
            for stage, seconds in long.items()
            if short[stage] and seconds > SHORTEST_TO_TELL and seconds > 3 * short[stage]
        ]
        click.echo(f"{shape:28} {sum(long.values()):6.2f} s × {ratio:.1f}  {', '.join(steep)}")


PARTS: dict[str, Callable[[tuple[Path, ...], int], None]] = {
    "start": start, "rules": rules, "folders": by_folder, "files": collection, "sizes": sizes, "growth": growth,
}  # fmt: skip


@click.command(help=__doc__.split("\n")[0] if __doc__ else "")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(PARTS)), help="What to measure; left out: all.")
@click.option("--repetitions", default=1, show_default=True, help="How often; the least of each figure counts.")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(parts: tuple[str, ...], repetitions: int, folders: tuple[Path, ...]) -> None:
    """Print the figures of one run."""
    for part in parts or tuple(PARTS):
        PARTS[part](tuple(folder.resolve() for folder in folders) or (FIXTURES,), repetitions)
        click.echo()


if __name__ == "__main__":
    main()
