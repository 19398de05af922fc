"""Derives the catalogue's tables of instance types, accelerators and measurements from the collected facts.

usage: python3 derive.py <folder that holds the facts tables>
Reproducible: the same input gives the same bytes. README.md beside this file says what each column means.
"""

import csv
import sys
from pathlib import Path

from benchmarks import HEADER, benchmark_rows

HERE = Path(__file__).parent

# EC2's device name -> short name that joins the benchmark table, and kind.
DEVICES = {
    "NVIDIA K80": ("K80", "Gpu"),
    "NVIDIA M60": ("M60", "Gpu"),
    "NVIDIA V100": ("V100", "Gpu"),
    "NVIDIA T4": ("T4", "Gpu"),
    "NVIDIA T4g": ("T4G", "Gpu"),
    "NVIDIA A10G": ("A10G", "Gpu"),
    "NVIDIA L4": ("L4", "Gpu"),
    "NVIDIA L40S": ("L40S", "Gpu"),
    "NVIDIA A100": ("A100", "Gpu"),
    "NVIDIA H100": ("H100", "Gpu"),
    "AMD Radeon Pro V520": ("V520", "Gpu"),
    "AWS Inferentia": ("Inferentia1", "Inferentia"),
    "AWS Inferentia2": ("Inferentia2", "Inferentia"),
    "AWS Trainium": ("Trainium1", "Trainium"),
    "Habana Gaudi HL-205": ("Gaudi", "Gaudi"),
    "Qualcomm AI100": ("AI100", "Other"),
    "Xilinx Virtex UltraScale (VU9P)": ("VU9P", "Fpga"),
    "Xilinx U30": ("U30", "Media"),
}

# Row of accelerators.csv -> short name. The whole K80 and M60 cards hold two GPUs and are left out; V100 32 GB
# differs from V100 in memory only, which belongs to the instance type; the 80 GB A100 shares the 40 GB part's name.
SPECIFICATIONS = {
    "K80 (one GPU, as p2.xlarge exposes it)": "K80",
    "M60 (one GPU, as g3.4xlarge exposes it)": "M60",
    "V100 16GB (SXM2)": "V100",
    "T4": "T4",
    "A10": "A10",
    "A10G": "A10G",
    "A30": "A30",
    "A100 40GB (SXM4)": "A100",
    "L4": "L4",
    "L40S": "L40S",
    "H100 80GB (SXM5)": "H100",
    "Inferentia1": "Inferentia1",
    "Inferentia2": "Inferentia2",
    "Trainium1": "Trainium1",
    "Trainium2": "Trainium2",
    "Qualcomm Cloud AI 100 Standard": "AI100",
    "Qualcomm Cloud AI 100 Pro": "AI100-Pro",
}

# Parts without a row of their own: named, so that instance types resolve; peaks stay unknown.
UNSPECIFIED = ["V520", "Gaudi", "VU9P", "U30"]

FAST_FP64 = {"K80", "V100", "A30", "A100", "H100"}
NVLINK = {"V100", "A30", "A100", "H100"}
MIG_SLICES = {"A100": 7, "H100": 7, "A30": 4}


# Processor of each CPU family -> row of accelerators.csv, and vCPUs per physical core.
CPUS = {
    "c5": ("CPU core: Skylake-SP (Xeon 8124M, 3.0 GHz base)", 2), "c5n": ("CPU core: Skylake-SP (Xeon 8124M, 3.0 GHz base)", 2),
    "m5": ("CPU core: Skylake-SP (Xeon 8175M, 2.5 GHz base)", 2),
    "c6i": ("CPU core: Ice Lake (Xeon 8375C, 2.9 GHz base)", 2), "m6i": ("CPU core: Ice Lake (Xeon 8375C, 2.9 GHz base)", 2),
    **{family: ("CPU core: Graviton2 (Neoverse-N1, 2.5 GHz)", 1) for family in ("c6g", "c6gd", "m6g", "m6gd", "r6g", "r6gd")},
    **{family: ("CPU core: Graviton3 (Neoverse-V1, 2.6 GHz)", 1) for family in ("c7g", "m7g")},
}


def read(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def instance_types(facts):
    for row in sorted(facts, key=lambda r: r["instance_type"]):
        short, kind = DEVICES[row["accelerator_name"]] if row["accelerator_name"] else ("", "Cpu")
        yield [
            row["instance_type"], row["vcpus"], row["memory_gib"],
            "Arm64" if row["architecture"] == "arm64" else "X64",
            kind, short, row["accelerator_count"], row["accelerator_memory_gib_each"] or "0",
            row["network_baseline_gbps"], row["ebs_baseline_mbps"], row["bare_metal"],
            f"{row['source']} {row['source_date']}",
        ]


def kind_of(short):
    return next((kind for name, kind in DEVICES.values() if name == short), {"Trainium2": "Trainium", "AI100-Pro": "Other"}.get(short, "Gpu"))


def accelerators(facts):
    by_name = {row["name"]: row for row in facts}
    specified = {short: by_name[name] for name, short in SPECIFICATIONS.items()}
    # T4G has no public data sheet: it is taken for a T4, and its source says so.
    specified["T4G"] = dict(specified["T4"], source="assumed equal to T4: no public data sheet")
    for short in sorted([*specified, *UNSPECIFIED]):
        row = specified.get(short)
        peaks = [row[c] for c in ("fp32_tflops", "fp16_tflops", "bf16_tflops", "int8_tops", "memory_bandwidth_gbps")] if row else [""] * 5
        yield [
            short, kind_of(short), *peaks,
            str(short in FAST_FP64).lower(), str(short in NVLINK).lower(), MIG_SLICES.get(short, 0),
            row["source"] if row else "no data sheet collected",
        ]


def processors(facts):
    """One vCPU of each CPU family: the core's derived peaks divided by its threads."""
    by_name = {row["name"]: row for row in facts}
    for family, (name, threads) in sorted(CPUS.items()):
        peaks = [float(by_name[name][c]) / threads if by_name[name][c] else "" for c in ("fp32_tflops", "fp16_tflops", "bf16_tflops", "int8_tops")]
        yield [f"CPU:{family}", "Cpu", *(f"{peak:g}" if peak else "" for peak in peaks), "", "true", "false", 0, by_name[name]["source"]]


# The advisor's bands -> names that compile.
BANDS = {"<5%": "UpTo5", "5-10%": "UpTo10", "10-15%": "UpTo15", "15-20%": "UpTo20", ">20%": "Over20"}


def interruptions(facts):
    return sorted([row["region"], row["instance_type"], BANDS[row["interruption_frequency"]], row["source"], row["source_date"]] for row in facts)


def main(folder):
    types = read(folder, "ec2-instance-types.csv")
    write("instance-types.csv",
          ["name", "vcpus", "memory_gib", "architecture", "kind", "accelerator", "accelerator_count",
           "accelerator_memory_gib", "network_gbps", "ebs_mbps", "bare_metal", "source"],
          instance_types(types))
    write("accelerators.csv",
          ["name", "kind", "fp32_tflops", "fp16_tflops", "bf16_tflops", "int8_tops", "memory_bandwidth_gbps",
           "fast_fp64", "nvlink", "mig_slices", "source"],
          [*accelerators(devices := read(folder, "accelerators.csv")), *processors(devices)])
    write("spot-interruptions.csv", ["region", "type", "band", "source", "as_of"], interruptions(read(folder, "ec2-spot-advisor.csv")))
    rows, sources = benchmark_rows(read(folder, "inference-benchmarks.csv"), types)
    write("benchmarks.csv", HEADER, rows)
    write("benchmark-sources.csv", ["id", "source", "date"], sources)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
