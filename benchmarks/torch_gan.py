"""The Python side of GanRates: the lab's loop on PyTorch, on the ring of eight normal modes.

Arguments: GAME (ns or gp), UNITS, ROUNDS. After a tenth of the rounds as warm-up it trains for ROUNDS rounds on one thread and prints rounds per second.
ns: one step of the judge and one of the generator, non-saturating. gp: five steps of a critic with gradient penalty 10, then one of the generator.
"""

import math
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)
BATCH, NOISE, RADIUS, DEVIATION, RATE, PENALTY = 256, 2, 2.0, 0.05, 1e-3, 10.0
angles = torch.arange(8) * (2 * math.pi / 8)
centres = RADIUS * torch.stack([torch.cos(angles), torch.sin(angles)], 1)


def network(inputs, units, outputs, activation):
    return nn.Sequential(
        nn.Linear(inputs, units), activation(), nn.Linear(units, units), activation(), nn.Linear(units, outputs)
    )


def real():
    return centres[torch.randint(8, (BATCH,))] + DEVIATION * torch.randn(BATCH, 2)


def judge_step(game, judge, generator, optimizer):
    data = real()
    with torch.no_grad():
        fake = generator(torch.randn(BATCH, NOISE))
    if game == "ns":
        loss = nn.functional.softplus(-judge(data)).mean() + nn.functional.softplus(judge(fake)).mean()
    else:
        share = torch.rand(BATCH, 1)
        between = (data + share * (fake - data)).requires_grad_(True)
        slope = torch.autograd.grad(judge(between).sum(), between, create_graph=True)[0]
        penalty = ((slope.square().sum(1) + 1e-12).sqrt() - 1).square().mean()
        loss = judge(fake).mean() - judge(data).mean() + PENALTY * penalty
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    loss.item()


def generator_step(game, judge, generator, optimizer):
    for parameter in judge.parameters():
        parameter.requires_grad_(False)
    score = judge(generator(torch.randn(BATCH, NOISE)))
    loss = nn.functional.softplus(-score).mean() if game == "ns" else -score.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    loss.item()
    for parameter in judge.parameters():
        parameter.requires_grad_(True)


def main(game, units, rounds):
    judge = network(2, units, 1, lambda: nn.LeakyReLU(0.2))
    generator = network(NOISE, units, 2, nn.ReLU)
    judge_optimizer = torch.optim.Adam(judge.parameters(), lr=RATE, betas=(0.5, 0.9))
    generator_optimizer = torch.optim.Adam(generator.parameters(), lr=RATE, betas=(0.5, 0.9))
    start = 0.0
    for turn in range(-(rounds // 10), rounds):
        if turn == 0:
            start = time.perf_counter()
        for _ in range(1 if game == "ns" else 5):
            judge_step(game, judge, generator, judge_optimizer)
        generator_step(game, judge, generator, generator_optimizer)
    print(rounds / (time.perf_counter() - start))
    print(torch.__version__, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
