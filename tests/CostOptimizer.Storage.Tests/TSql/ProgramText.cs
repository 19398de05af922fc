using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CostOptimizer.Storage.Tests.TSql;

/// <summary>The texts that a program's code holds.</summary>
internal static class ProgramText
{
    /// <returns>Every literal that a method of the assembly loads.</returns>
    public static IReadOnlyList<string> Literals(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var program = new PEReader(file);
        var metadata = program.GetMetadataReader();
        List<string> literals = [];
        for (var handle = metadata.GetNextHandle(default(UserStringHandle)); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            literals.Add(metadata.GetUserString(handle));
        }

        return literals;
    }
}
