using System.Reflection;
using Microsoft.Data.SqlClient;

namespace CostOptimizer.Storage.Tests.SqlServer;

/// <summary>Makes exceptions that only a server can raise; the client gives them no public constructor.</summary>
internal static class SqlExceptions
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Of(int number, string message = "It said no.", byte severity = 16)
    {
        var create = typeof(SqlError).GetConstructors(Hidden).MaxBy(constructor => constructor.GetParameters().Length)!;
        var error = create.Invoke([.. create.GetParameters().Select(parameter => ValueOf(parameter, number, message, severity))]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException)
            .GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!
            .Invoke(null, [errors, "16.0"])!;
    }

    private static object? ValueOf(ParameterInfo parameter, int number, string message, byte severity) => parameter.Name switch
    {
        "infoNumber" => number,
        "errorClass" => severity,
        "errorMessage" => message,
        _ => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.ParameterType == typeof(string) ? ""
            : null,
    };
}
