using System.CommandLine;
using CostOptimizer.Catalogue;
using CostOptimizer.Core.Performance;
using CostOptimizer.Models.Json;
using CostOptimizer.Models.LoadTests;
using CostOptimizer.Worker.CommandLine;

namespace CostOptimizer.Worker.Models;

/// <summary>Files of the user's own load tests.</summary>
internal static class LoadTestOption
{
    public static Option<string[]> Create() => new("--load-tests")
    {
        Description = "CSV or JSON file of your own load tests, or a result of SageMaker Inference Recommender; may be repeated.",
    };

    /// <exception cref="BadInputException">A file is missing, or rows of it are refused; names them all.</exception>
    public static IReadOnlyList<LoadTest> Read(IEnumerable<string> files, string setting)
    {
        var faults = new List<string>();
        var tests = new List<LoadTest>();
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                faults.Add($"{setting} is '{file}', which does not exist: name a CSV or JSON file of load tests.");
                continue;
            }

            if (new FileInfo(file).Length > DocumentReader.MostBytes)
            {
                faults.Add($"{setting} is '{file}', which is longer than {DocumentReader.MostBytes} bytes: split it.");
                continue;
            }

            try
            {
                tests.AddRange(LoadTestReader.Read(file, File.ReadAllBytes(file), BuiltInCatalogue.Hardware()));
            }
            catch (ModelInputException exception)
            {
                faults.AddRange(exception.Faults);
            }
        }

        return faults.Count == 0 ? tests : throw new BadInputException(faults);
    }
}
