__all__ = ["exported"]
where = __name__
exported = "yes"
hidden = "no"
