#!/usr/bin/env python3
"""What one note costs among many trainees, with lock, sync of the disk and commit: flat, and in subfolders.

    cargo build --release && python3 benches/commit/commit.py target/release/alis [trainees]
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 20
ENTRY = '[[journal]]\non = 2024-03-10\nevent = "note"\ntext = "%s"\n\n' % ("x" * 100)


def lay(root, trainees, subfolders):
    files = {
        "alis.toml": 'schema = 1\nname = "x"\n',
        ".gitattributes": "*.toml text eol=lf\ntrainees/**/*.toml merge=alis\n",
        "municipalities/1820.toml": 'schema = 1\nnumber = "1820"\nname = "A"\n',
        "hospitals/hsyk.toml": 'schema = 1\nname = "H"\n',
        "agreements/hsyk-1820.toml": 'schema = 1\ntitle = "S"\nmunicipalities = ["1820"]\n'
        'hospitals = ["hsyk"]\nprofile = "hsyk"\n',
    }
    for number in range(trainees):
        folder = f"trainees/{1800 + number % 40}" if subfolders else "trainees"
        files[f"{folder}/{1000000 + number}.toml"] = (
            f'schema = 1\nhpr = {1000000 + number}\nname = "N {number}"\nmunicipality = "1820"\n'
            f'agreement = "hsyk-1820"\n\n{ENTRY * 8}'
        )
    for name, text in files.items():
        os.makedirs(os.path.dirname(f"{root}/{name}") or root, exist_ok=True)
        with open(f"{root}/{name}", "w") as file:
            file.write(text)
    for command in ("init -q", "add .", "-c maintenance.auto=false -c user.name=x -c user.email=x@x.example commit -qm start", "gc -q"):
        subprocess.run(["git", "-C", root, *command.split()], check=True)


def measure(words):
    walls, before = [], resource.getrusage(resource.RUSAGE_CHILDREN)
    for run in range(RUNS):
        start = time.perf_counter()
        subprocess.run([word.replace("%n", f"note {run}") for word in words], check=True, capture_output=True)
        walls.append((time.perf_counter() - start) * 1000)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) / RUNS * 1000
    return f"least {min(walls):.0f} ms, median {statistics.median(walls):.0f} ms, processor {processor:.0f} ms"


def main():
    alis, trainees = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    for name, subfolders in (("flat", False), ("subfolders", True)):
        with tempfile.TemporaryDirectory() as root:
            lay(root, trainees, subfolders)
            note = [alis, "--store", root, "note", "1000500", "--text", "%n"]
            print(f"{name}, note and commit:     {measure(note)}")
            print(f"{name}, note without commit: {measure([*note, '--no-commit'])}")


main()
