using System.Reflection;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests;

public class LayeringTests
{
    private static readonly Assembly Library = typeof(NetlinkWriter).Assembly;
    private static readonly string[] Codec = ["NetLab.Netlink.Wire", "NetLab.Netlink.Route"];

    [Fact]
    public void Codec_Types_CallNoNativeCode() =>
        Assert.DoesNotContain(CodecMethods(), method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl));

    [Fact]
    public void Codec_Types_KnowNoSocketAndNoNativeCall()
    {
        var named = CodecTypes().SelectMany(Named).Select(type => type.FullName ?? "").Distinct().ToList();

        Assert.DoesNotContain(named, name => name.StartsWith("System.Net.Sockets.", StringComparison.Ordinal));
        Assert.DoesNotContain(named, name => name.StartsWith("NetLab.Netlink.Sockets.", StringComparison.Ordinal));
        Assert.DoesNotContain(named, name => name.StartsWith("NetLab.Netlink.Namespaces.", StringComparison.Ordinal));
        Assert.DoesNotContain(named, name => name.StartsWith("Microsoft.Win32.SafeHandles.", StringComparison.Ordinal));
    }

    [Fact]
    public void Library_References_AreTheRuntimeOnly() =>
        Assert.All(Library.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    private static IEnumerable<Type> CodecTypes() => Library.GetTypes().Where(type => Codec.Contains(type.Namespace));

    private static IEnumerable<MethodBase> CodecMethods() => CodecTypes().SelectMany(type =>
        type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).OfType<MethodBase>());

    private static IEnumerable<Type> Named(Type type) =>
        type.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.FieldType)
            .Concat(CodecMethods().Where(method => method.DeclaringType == type).SelectMany(Named));

    private static IEnumerable<Type> Named(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType)
        .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
        .Append(method is MethodInfo info ? info.ReturnType : typeof(void));
}
