"""Normalises published inference measurements so that rows of different sources can be joined."""

import re

HEADER = ["family", "model", "task", "stack", "framework", "setup", "precision", "batch", "shape", "device",
          "units_used", "throughput", "unit", "latency_ms", "scenario", "current", "core_correction", "source"]

DEVICES = {"A100-40GB": "A100", "A100-80GB": "A100", "AI100": "AI100-Pro"}  # A10 and A10G stay apart.
NEURON_CORES = {"Inferentia1": 4, "Inferentia2": 2, "Trainium1": 2}

UNITS = {"tokens/s": "tokens", "output tokens/s": "output tokens", "output tokens/s per GPU": "output tokens",
         "tokens/s (input+output)": "all tokens", "audio samples/s": "audio samples",
         "iterations/s": "image steps", "s/iteration": "image steps", "requests/s": "requests"}

KINDS = [  # First match on the task wins; then the family may correct it.
    (r"vocoder", "vocoder"), (r"text to speech", "text-to-speech"), (r"speech", "speech-recognition"),
    (r"instance segm|segment|mmseg", "segmentation"), (r"detection|part1|pose|mmocr", "detection"),
    (r"image classification|mmpretrain|multimodal auto", "image-classification"), (r"image generation|mmagic", "image-generation"),
    (r"recommend", "recommendation"), (r"translation|summar", "translation"), (r"text generation", "text-generation"),
    (r"encoder|question|classif|automodel|language modelling|raw output", "text-encoder"),
]
# A pipeline that ends in hifigan or waveglow spends its time there; Tacotron 2 is autoregressive and does not.
FAMILY_KINDS = [(r"^tacotron", "text-to-speech"), (r"waveglow|hifigan|^wavenet", "vocoder"), (r"^(gpt|llama|opt-|bloom|mistral|qwen|codellama)", "text-generation"),
                (r"^(t5|flan-t5|bart)", "translation")]

STACKS = [  # FasterTransformer, Paddle, CTranslate2 and a few others are none of the product's stacks: left empty.
    (r"fastertransformer|paddlepaddle", ""),
    (r"onnx ?run-?time.*tensorrt|tensorrt with|tensorrt-llm|tensorrt|pyt\+trt|tf-trt", "TensorRt"),
    (r"triton", "Triton"), (r"onnx", "OnnxRuntime"), (r"neuron|nxd", "Neuron"), (r"openvino", "OpenVino"), (r"mxnet", "MxNet"),
    (r"torchscript|torch.*- compile", "TorchScript"), (r"vllm|tgi", "Vllm"),
    (r"tensorflow|^tf ", "TensorFlow"), (r"pytorch|torch|pyt|hugging|transformers|opennmt-py", "Eager"),
]
SETUP = re.compile(r"concurrency \d+|beam (?:size|width)=?\d+|beam \d|wn channels=\d+|\bTP=\d+|\bXLA\b|dynamic batching|\d+ threads|"
                   r"NVIDIA TensorRT|ONNX Runtime(?: TensorRT)?|TF-TRT|Triton server|no post-processing|opt in \d+|padding", re.I)


def number(text):
    return float(text) if text else None


def kind(row):
    family, task = row["model_family"], row["task"].lower()
    for pattern, name in FAMILY_KINDS:
        if re.search(pattern, family):
            return name
    return next((name for pattern, name in KINDS if re.search(pattern, task)), "other")


def precision(row):
    text = row["precision"].upper()
    if row["accelerator"] in NEURON_CORES or row["accelerator"] == "Trainium2":
        return "Int8" if text.startswith("INT8") else "Bf16"  # FP32 models run on BF16 matrix units.
    if "SPARSE" in text or text.startswith("INT16"):
        return None  # Another network, or a type that no device here is bought for.
    for prefix, name in (("INT8", "Int8"), ("FP8", "Fp8"), ("TF32", "Tf32"), ("BF16", "Bf16"), ("FP16", "Fp16"),
                         ("FLOAT16", "Fp16"), ("MIXED", "Fp16"), ("FP32", "Fp32")):
        if text.startswith(prefix):
            return name
    return ""


def stack(row):
    if row["accelerator"] in NEURON_CORES or row["accelerator"] == "Trainium2":
        return "Neuron"
    notes = row["notes"]
    text = (row["framework"] + (" tensorrt" if re.search(r"TensorRT|TF-TRT", notes) else "")
            + (" onnx" if "ONNX Runtime" in notes else "")).lower()
    if "torchscript" in notes.lower():
        text = "torchscript"
    if "triton" in text and "tensorrt" not in text:
        return "Triton"
    return next((name for pattern, name in STACKS if re.search(pattern, text)), "")


def framework(row):
    """Software without its version, so that a later release of the same software still matches."""
    text = re.sub(r"\(baseline\)|\[.*?\]|https?:\S+", "", row["framework"].split(", CUDA")[0])
    return re.sub(r"\s+", " ", re.sub(r"\bv?\d+(\.\w+)*(?: Update \d)?\b", "", text)).strip(" ,-") or row["framework"]


def cores_correction(row):
    """Chip throughput ÷ measured: Neuron rows may keep only some of the chip's cores busy, one model copy a core."""
    cores = NEURON_CORES.get(row["accelerator"])
    used = number(row["accelerators_used"]) or 1
    if not cores or "Tensor Parallel" in row["notes"] or "TP=" in row["notes"] or row["status"] == "":
        return 1
    if re.search(r"one NeuronCore", row["notes"]) and "two NeuronCores" not in row["notes"]:
        return cores
    busy = number(row["implied_concurrency"])
    if busy and busy <= cores * used / 2 + 0.1 and round(busy) >= 1:
        return cores * used / round(busy)
    return 1


def cpu_units(row, types):
    """vCPUs that worked, and the device; None where the processor is not an EC2 family's own."""
    name, detail = row["instance_type"], row["accelerator_detail"]
    if "C6i, 2 physical cores" in detail:
        return "CPU:c6i", 4
    if name not in types or types[name]["accelerator_kind"] != "none":
        return None  # Data-centre Xeons, and hosts of accelerated instances.
    vcpus = int(types[name]["vcpus"])
    threads = re.search(r"(\d+) threads", row["notes"])
    return "CPU:" + name.split(".")[0], min(vcpus, 2 * int(threads[1])) if threads else vcpus


def throughput(row):
    """Items (or tokens, samples, steps) per second of the whole row, with the unit."""
    batch = number(row["batch_size"]) or 1
    value, unit = number(row["throughput"]), row["throughput_unit"]
    if row["scenario"] == "first token latency":
        return None, ""
    if value:
        if unit == "s/iteration":
            value = 1 / value
        name = UNITS.get(unit, "items")
        return (value * batch if name == "image steps" else value), name
    latency = number(row["latency_mean_ms"]) or number(row["latency_p50_ms"])
    if not latency or "per output token" in row["notes"] or "inter-token" in row["notes"]:
        return None, ""
    if row["scenario"] == "per-image latency":
        return 1000 / latency, "items"
    return 1000 * batch / latency, "items"


def latency(row):
    value = number(row["latency_p50_ms"]) or number(row["latency_mean_ms"])
    if not value or "per output token" in row["notes"] or "inter-token" in row["notes"] or row["scenario"] == "first token latency":
        return None
    return value * (number(row["batch_size"]) or 1) if row["scenario"] == "per-image latency" else value


def shape(row):
    text = row["sequence_or_image"].lower().replace(" (squad)", "")
    return re.sub(r"\s+", " ", text)


def benchmark_rows(facts, types):
    """Rows as HEADER names them, and the sources that their last column counts."""
    by_name = {row["instance_type"]: row for row in types}
    sources = sorted({(row["source"], row["source_date"]) for row in facts})
    source_ids = {source: str(index) for index, source in enumerate(sources, 1)}
    rows = []
    for row in facts:
        if "open-division variant" in row["notes"] or "look inconsistent" in row["notes"]:
            continue
        device, units = DEVICES.get(row["accelerator"], row["accelerator"]), number(row["accelerators_used"]) or 1
        if device == "CPU":
            found = cpu_units(row, by_name)
            if not found:
                continue
            device, units = found
        value, unit = throughput(row)
        if not value or precision(row) is None:
            continue
        correction = cores_correction(row)
        divisor = 1 if "per GPU" in row["throughput_unit"] else units
        setup = " ".join(dict.fromkeys(match.lower() for match in SETUP.findall(row["notes"])))
        batch = row["batch_size"] if unit != "tokens" or row["task"] != "translation" or "Transformer (big)" not in row["model"] else ""
        ms = latency(row)
        rows.append([
            row["model_family"], row["model"], kind(row), stack(row), framework(row), setup, precision(row), batch, shape(row),
            device, f"{units:g}", f"{value / divisor * correction:.6g}", unit, f"{ms:.6g}" if ms else "", row["scenario"],
            str(row["status"] == "current").lower(), f"{correction:g}", source_ids[row["source"], row["source_date"]],
        ])
    used = {row[-1] for row in rows}
    return sorted(rows), [[source_ids[source], *source] for source in sources if source_ids[source] in used]
