namespace CostOptimizer.Core.Performance;

/// <summary>What a rung of the ladder rests on. Each has its own measured error.</summary>
internal enum Evidence
{
    /// <summary>Grade M: the user's load tests.</summary>
    LoadTest,

    /// <summary>Grade A, with precision, stack and batch declared.</summary>
    SameModelDeclared,

    /// <summary>Grade A, with at least one of them unknown.</summary>
    SameModel,

    /// <summary>Grade B: the same family in another precision.</summary>
    OtherPrecision,

    /// <summary>Grade B: other families of the same task.</summary>
    SameTask,

    /// <summary>Grade C, both devices fitted.</summary>
    Roofline,

    /// <summary>Grade C, a device without rows of this bound and precision: its data sheet alone.</summary>
    DataSheet,
}
