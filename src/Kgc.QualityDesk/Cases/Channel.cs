namespace Kgc.QualityDesk.Cases;

/// <summary>How the question reached the desk.</summary>
public enum Channel { Form, Api, Phone, Paper, Mail }
