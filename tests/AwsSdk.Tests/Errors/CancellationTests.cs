using System.Net;
using AwsSdk.Tests.Fixtures;

namespace AwsSdk.Tests.Errors;

public sealed class CancellationTests
{
    [Fact]
    public async Task Call_BodyStallsAfterTheHeaders_EndsWhenCancelled()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var body = new StalledStream();
        var stub = new StubAws().Answer(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        using var client = Clients.CloudWatch(stub);

        var call = Task.Run(() => client.GetMetricDataAsync(new(), cancellation.Token), CancellationToken.None);
        await body.Reading.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        Assert.Single(stub.Requests);
    }

    private sealed class StalledStream : MemoryStream
    {

        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reading => _reading.Task;

        public override bool CanSeek => false; // Or its length, zero, would be believed.

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
