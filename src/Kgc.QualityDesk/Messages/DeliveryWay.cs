namespace Kgc.QualityDesk.Messages;

public enum DeliveryWay { Post, Telephone }
