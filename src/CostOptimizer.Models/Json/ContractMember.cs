using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CostOptimizer.Models.Json;

/// <summary>One member of a document.</summary>
internal sealed class ContractMember
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock NullabilityLock = new();

    public ContractMember(PropertyInfo property, object? defaults)
    {
        Property = property;
        Name = Contract.Name(property.Name);
        var underlying = Nullable.GetUnderlyingType(property.PropertyType);
        Type = underlying ?? property.PropertyType;
        IsNullable = underlying is not null || IsNullableReference(property);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);
        Default = IsRequired || defaults is null ? null : property.GetValue(defaults);
        Bounds = property.GetCustomAttribute<BoundsAttribute>();
        Choices = property.GetCustomAttribute<ChoicesAttribute>();
        Form = property.GetCustomAttribute<FormAttribute>();
        Items = property.GetCustomAttribute<ItemsAttribute>();
        Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
    }

    public PropertyInfo Property { get; }

    public string Name { get; }

    /// <summary>Without the question mark.</summary>
    public Type Type { get; }

    public bool IsNullable { get; }

    public bool IsRequired { get; }

    /// <summary>Null for a required member, and where leaving it out means not known.</summary>
    public object? Default { get; }

    public BoundsAttribute? Bounds { get; }

    public ChoicesAttribute? Choices { get; }

    public FormAttribute? Form { get; }

    public ItemsAttribute? Items { get; }

    public string? Description { get; }

    private static bool IsNullableReference(PropertyInfo property)
    {
        // The context keeps a cache that threads must not share.
        lock (NullabilityLock)
        {
            return Nullability.Create(property).ReadState == NullabilityState.Nullable;
        }
    }
}
