using System.Reflection;

namespace CostOptimizer.Architecture.Tests;

/// <summary>Core ← Application ← adapters and surfaces ← Worker; adapters never see each other.</summary>
public sealed class DependencyRuleTests
{
    private const string Prefix = "CostOptimizer.";

    private static readonly string[] Adapters = ["Aws", "Catalogue", "Jobs", "Models", "Storage"];

    /// <summary>What people read, and what it is made of.</summary>
    private static readonly string[] Surfaces = ["Notifications", "Reports", "Web"];

    /// <summary>Pictures and texts, which no surface should make of its own.</summary>
    private static readonly string[] Shared = ["Charts", "Wording"];

    [Fact]
    public void Core_References_AreTheFrameworkAlone()
    {
        var references = ReferencesOf("Core");

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name.StartsWith("System.Net", StringComparison.Ordinal)
            || name is "System.Console" or "System.Data.Common" or "System.Diagnostics.Process" or "System.IO.FileSystem");
    }

    [Fact]
    public void Core_References_StartNoThreads() =>
        Assert.DoesNotContain(ReferencesOf("Core"), name => name is "System.Threading.Tasks.Parallel" or "System.Threading.Thread" or "System.Threading.ThreadPool" or "System.Linq.Parallel");

    [Fact]
    public void Core_Types_NeverAskForTheTime()
    {
        var callers = Assembly.Load(Prefix + "Core").GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance))
            .SelectMany(method => method.GetParameters(), (method, parameter) => (method, parameter))
            .Where(pair => pair.parameter.ParameterType == typeof(TimeProvider) || pair.parameter.ParameterType == typeof(CancellationToken))
            .Select(pair => $"{pair.method.DeclaringType}.{pair.method.Name}");

        Assert.Empty(callers);
    }

    [Fact]
    public void Application_References_CoreAmongOurRooms() =>
        Assert.Equal([Prefix + "Core"], RoomsOf("Application"));

    [Fact]
    public void Adapters_Reference_CoreAndApplicationOnly()
    {
        foreach (var adapter in Adapters)
        {
            Assert.Subset(new HashSet<string> { Prefix + "Core", Prefix + "Application" }, RoomsOf(adapter).ToHashSet());
        }
    }

    [Fact]
    public void Surfaces_Reference_WhatAdaptersDoAndTheSharedRooms()
    {
        foreach (var surface in Surfaces)
        {
            Assert.Subset(new HashSet<string>(["Core", "Application", .. Shared]), RoomsOf(surface).Select(room => room[Prefix.Length..]).ToHashSet());
        }
    }

    [Fact]
    public void SharedRooms_Reference_CoreAndApplicationOnly()
    {
        foreach (var room in Shared)
        {
            Assert.Subset(new HashSet<string> { Prefix + "Core", Prefix + "Application" }, RoomsOf(room).ToHashSet());
        }
    }

    [Fact]
    public void Simulator_References_NoOtherRoom() => Assert.Empty(RoomsOf("Simulator"));

    [Fact]
    public void Surfaces_OfAwsSdk_StayInsideTheAwsRoom()
    {
        foreach (var room in (string[])["Core", "Application", "Catalogue", "Charts", "Jobs", "Models", "Reports", "Storage", "Web", "Wording", "Simulator"])
        {
            Assert.DoesNotContain(ReferencesOf(room), name => name.StartsWith("AWSSDK", StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<string> RoomsOf(string room) =>
        [.. ReferencesOf(room).Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> ReferencesOf(string room) =>
        [.. Assembly.Load(Prefix + room).GetReferencedAssemblies().Select(name => name.Name!)];
}
