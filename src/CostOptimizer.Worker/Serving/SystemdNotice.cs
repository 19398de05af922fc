using System.Net.Sockets;
using System.Text;

namespace CostOptimizer.Worker.Serving;

/// <summary>Tells systemd when the program is ready and when it stops, as sd_notify(3) says; elsewhere it does nothing.</summary>
internal sealed class SystemdNotice : IHostedLifecycleService
{
    private const string SocketVariable = "NOTIFY_SOCKET";

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Say("READY=1");
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Say("STOPPING=1");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Say(string state)
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is not { Length: > 1 } path)
        {
            return;
        }

        try
        {
            // An at sign stands for the NUL that begins an abstract address.
            var address = new UnixDomainSocketEndPoint(path[0] == '@' ? $"\0{path[1..]}" : path);
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(Encoding.ASCII.GetBytes(state), address);
        }
        catch (SocketException)
        {
            // Nobody listens: the program serves all the same.
        }
    }
}
