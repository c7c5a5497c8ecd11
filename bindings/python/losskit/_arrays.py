"""What the native module leaves to Python: other libraries' results, and inspect's signatures."""


def in_library_of(like, result):
    """A NumPy array or scalar as an array of the library that `like` comes from; NumPy's where that is unknown."""
    library = type(like).__module__.partition(".")[0]
    if library == "torch":
        import numpy
        import torch

        return torch.from_numpy(numpy.asarray(result))
    namespace = getattr(like, "__array_namespace__", None)
    return namespace().asarray(result) if namespace and library != "numpy" else result


def signature(text):
    import inspect

    scope = {}
    exec(f"def function{text}: pass", scope)
    return inspect.signature(scope["function"])
