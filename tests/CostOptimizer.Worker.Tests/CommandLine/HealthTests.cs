using CostOptimizer.Worker.Health;

namespace CostOptimizer.Worker.Tests.CommandLine;

public sealed class HealthTests
{
    [Theory]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/health/ready")]
    [InlineData("http://[::]:8080", "http://[::1]:8080/health/ready")]
    [InlineData("http://127.0.0.1:9000/", "http://127.0.0.1:9000/health/ready")]
    [InlineData("http://localhost:80", "http://localhost/health/ready")]
    public void AddressOf_WhatIsListenedOn_CanBeCalledFromThisMachine(string listen, string expected) =>
        Assert.Equal(expected, ReadyProbe.AddressOf(listen).AbsoluteUri);
}
