"""Solves an instance with PyPI's `matching` (HospitalResident) and prints milliseconds and how many were matched.

The first line of the file has the seats of each position; each further line is a candidate's list, in the order in which
all positions rank the candidates.
"""

import sys
import time
import warnings

from matching.games import HospitalResident

warnings.simplefilter("ignore")
with open(sys.argv[1]) as file:
    lines = file.read().split("\n")[:-1]
seats = [int(word) for word in lines[0].split()]
lists = [[int(word) for word in line.split()] for line in lines[1:]]
ranked = {opening: [] for opening in range(len(seats))}
for candidate, openings in enumerate(lists):
    for opening in openings:
        ranked[opening].append(candidate)
residents = {candidate: openings for candidate, openings in enumerate(lists) if openings}
hospitals = {opening: candidates for opening, candidates in ranked.items() if candidates}
capacities = {opening: seats[opening] for opening in hospitals}
begin = time.perf_counter()
game = HospitalResident.create_from_dictionaries(residents, hospitals, capacities)
solution = game.solve(optimal="resident")
milliseconds = (time.perf_counter() - begin) * 1000
print(f"{milliseconds:.1f}", sum(len(matched) for matched in solution.values()))
