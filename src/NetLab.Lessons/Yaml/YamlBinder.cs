using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>
/// Turns YAML nodes into records and says everything that does not fit: unknown, missing and mistyped fields. A record's fields are its constructor's parameters and its settable properties, in camelCase.
/// A type with <see cref="JsonDerivedTypeAttribute"/>s is written as one field, named as the attribute says: "createNamespace: { name: red }".
/// </summary>
internal sealed class YamlBinder(ErrorList errors)
{
    private readonly Dictionary<object, YamlNode> _origins = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where an object that this binder made stands in the file.</summary>
    public YamlNode? OriginOf(object made) => _origins.GetValueOrDefault(made);

    /// <summary>The object, or null where it cannot be made; then the errors say why.</summary>
    public T? Bind<T>(YamlNode node)
        where T : class => Bind(typeof(T), node) as T;

    private object? Bind(Type type, YamlNode node)
    {
        var made = Nullable.GetUnderlyingType(type) is { } inner ? Bind(inner, node)
            : type.IsPrimitive || type == typeof(string) || type.IsEnum ? BindScalar(type, node)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) ? BindList(type.GenericTypeArguments[0], node)
            : type.IsAbstract ? BindVariant(type, node)
            : BindRecord(type, node);
        if (made is not null && !type.IsValueType && made is not string)
        {
            _origins[made] = node;
        }

        return made;
    }

    private object? BindScalar(Type type, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            errors.Add(node, $"Expected {Describe(type)}, not {node.Sort}.");
            return null;
        }

        if (!scalar.Quoted && scalar.Value is "" or "~" or "null")
        {
            errors.Add(node, $"Expected {Describe(type)}; it is empty. Leave the field out, or write \"\" for empty text.");
            return null;
        }

        if (type == typeof(string))
        {
            return scalar.Value;
        }

        object? value = type switch
        {
            _ when scalar.Quoted => null,
            _ when type == typeof(bool) => scalar.Value switch { "true" => true, "false" => false, _ => null },
            _ when type == typeof(int) => int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when type == typeof(long) => long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => throw new NotSupportedException($"Fields of type {type} cannot be read from YAML."),
        };
        if (value is null)
        {
            errors.Add(node, $"Expected {Describe(type)}, not \"{scalar.Value}\".");
        }

        return value;
    }

    private object? BindList(Type itemType, YamlNode node)
    {
        if (node is not YamlSequence sequence)
        {
            errors.Add(node, $"Expected a list, not {node.Sort}.");
            return null;
        }

        var items = Array.CreateInstance(itemType, sequence.Items.Count);
        var complete = true;
        for (var i = 0; i < items.Length; i++)
        {
            var item = Bind(itemType, sequence.Items[i]);
            complete &= item is not null;
            items.SetValue(item, i);
        }

        var make = typeof(EquatableList).GetMethod(nameof(EquatableList.ToEquatableList))!.MakeGenericMethod(itemType);
        return complete ? make.Invoke(null, [items]) : null;
    }

    private object? BindVariant(Type type, YamlNode node)
    {
        if (node is YamlMapping { Fields: [var only] } && VariantsOf(type).TryGetValue(only.Key.Value, out var variant))
        {
            return Bind(variant, only.Value);
        }

        var given = node is YamlMapping mapping ? $"not {string.Join(", ", mapping.Fields.Select(field => field.Key.Value))}" : $"not {node.Sort}";
        errors.Add(node, $"Expected one field out of {string.Join(", ", VariantsOf(type).Keys)}; {given}.");
        return null;
    }

    private object? BindRecord(Type type, YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            errors.Add(node, $"Expected a set of fields, not {node.Sort}.");
            return null;
        }

        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var properties = type.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && !parameters.Any(p => p.Name == property.Name)
                && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .ToList();
        var inline = properties.SingleOrDefault(property => property.PropertyType.IsAbstract);
        var variants = inline is null ? [] : VariantsOf(inline.PropertyType).Keys.ToList();
        var names = parameters.Select(p => Camel(p.Name!)).Concat(properties.Where(p => p != inline).Select(p => Camel(p.Name))).ToList();

        var complete = RefuseUnknown(mapping, [.. names, .. variants]);
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            complete &= Field(mapping, parameters[i].Name!, parameters[i].ParameterType, !parameters[i].HasDefaultValue, parameters[i].DefaultValue, out arguments[i]);
        }

        var values = new List<(PropertyInfo Property, object? Value)>();
        foreach (var property in properties.Where(p => p != inline))
        {
            var required = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            complete &= Field(mapping, property.Name, property.PropertyType, required, null, out var value);
            values.Add((property, value));
        }

        if (inline is not null)
        {
            var chosen = mapping with { Fields = [.. mapping.Fields.Where(field => variants.Contains(field.Key.Value))] };
            var value = Bind(inline.PropertyType, chosen);
            complete &= value is not null;
            values.Add((inline, value));
        }

        return complete ? Make(constructor, arguments, values) : null;
    }

    private static object Make(ConstructorInfo constructor, object?[] arguments, List<(PropertyInfo Property, object? Value)> values)
    {
        var made = constructor.Invoke(arguments);
        foreach (var (property, value) in values)
        {
            if (value is not null)
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }

    private bool RefuseUnknown(YamlMapping mapping, List<string> known)
    {
        var unknown = mapping.Fields.Where(field => !known.Contains(field.Key.Value)).ToList();
        foreach (var (name, _) in unknown)
        {
            errors.Add(name, $"There is no field \"{name.Value}\" here; there are {string.Join(", ", known)}.");
        }

        return unknown.Count == 0;
    }

    private bool Field(YamlMapping mapping, string name, Type type, bool required, object? otherwise, out object? value)
    {
        var given = mapping.Fields.FirstOrDefault(field => field.Key.Value == Camel(name)).Value;
        if (given is null)
        {
            value = otherwise;
            if (required)
            {
                errors.Add(mapping, $"The field \"{Camel(name)}\" is missing.");
            }

            return !required;
        }

        value = Bind(type, given);
        return value is not null;
    }

    private static SortedDictionary<string, Type> VariantsOf(Type type) =>
        new(type.GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(variant => (string)variant.TypeDiscriminator!, variant => variant.DerivedType), StringComparer.Ordinal);

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Describe(Type type) =>
        type == typeof(bool) ? "true or false" : type == typeof(string) ? "text" : "a whole number";
}
