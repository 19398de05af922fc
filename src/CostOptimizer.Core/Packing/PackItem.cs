namespace CostOptimizer.Core.Packing;

/// <summary>A fleet that may share devices, as equal replicas of its model on the candidate's kind of device.</summary>
/// <param name="Fleet">Unique in its problem.</param>
/// <param name="Replicas">1 or more; no two share a device.</param>
/// <param name="Hosts">Hosts over which they must spread, so that losing one zone leaves others: 1 to <paramref name="Replicas"/>.</param>
/// <param name="DeviceMemoryGib">Of one replica, above 0.</param>
/// <param name="HostMemoryGib">Of one replica, 0 or more.</param>
/// <param name="VCpusPerBusyDevice">Host vCPUs that keep one whole device of the candidate busy, 0 or more.</param>
/// <param name="Busy">Hour by hour, the share of one device that a replica keeps busy at the hour's 5-minute peak.</param>
/// <param name="Burst">Hour by hour, the same at the burst bound; at least the busy share.</param>
/// <param name="ServiceMilliseconds">Time of one call on the whole device alone; null when not known.</param>
/// <param name="P99Milliseconds">The promise; null when there is none.</param>
public sealed record PackItem(
    string Fleet,
    int Replicas,
    int Hosts,
    double DeviceMemoryGib,
    double HostMemoryGib,
    double VCpusPerBusyDevice,
    IReadOnlyList<double> Busy,
    IReadOnlyList<double> Burst,
    double? ServiceMilliseconds,
    double? P99Milliseconds);
