namespace NUnit.Framework;

[System.AttributeUsage(System.AttributeTargets.Method)]
public sealed class TestAttribute : System.Attribute;
