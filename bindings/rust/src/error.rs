use std::fmt;

/// What is wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// A required argument is not given, or an output's input is not.
    InvalidCall(Problem),
    /// A shape does not fit the loss, the slice or the other shapes.
    InvalidShape(Problem),
    /// An element type that the argument does not take.
    InvalidType(Problem),
    /// An option out of range, or floating-point data outside the loss's domain.
    InvalidValue(Problem),
    /// A class index out of range.
    InvalidIndex(Problem),
    /// An output overlaps itself or another argument without being exactly it. Safe code cannot make one but with strides.
    Overlap(Problem),
    /// Well formed, but not available: more than 8 axes, an ISA that the CPU lacks.
    Unsupported(Problem),
    /// The executor failed or was cancelled, or did not run every index once; all outputs are unspecified.
    ExecutorFailed(Problem),
    /// There is no memory for what the call needs beside its arguments.
    OutOfMemory(Problem),
}

/// Where and what: one sentence, and its parts.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem(Box<Parts>); // boxed, so that a Result stays small

#[derive(Clone, PartialEq, Eq)]
struct Parts {
    op: &'static str,
    argument: &'static str,
    element: Option<u64>,
    message: String,
}

impl Problem {
    pub(crate) fn new(op: &'static str, argument: &'static str, element: Option<u64>, message: String) -> Self {
        Problem(Box::new(Parts { op, argument, element, message }))
    }

    pub(crate) fn with_op(mut self, op: &'static str) -> Self {
        self.0.op = op;
        self
    }

    /// The loss's name; empty where a view or a context was made.
    pub fn op(&self) -> &str {
        self.0.op
    }

    /// The argument or option; empty if it is none of them.
    pub fn argument(&self) -> &str {
        self.0.argument
    }

    /// Index of the first offending element in row-major order.
    pub fn element(&self) -> Option<u64> {
        self.0.element
    }

    /// One sentence: `target_indices[3] = 4 is outside [0, 4)`.
    pub fn message(&self) -> &str {
        &self.0.message
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { op, argument, element, message } = &*self.0;
        f.debug_struct("Problem")
            .field("op", op)
            .field("argument", argument)
            .field("element", element)
            .field("message", message)
            .finish()
    }
}

impl Error {
    /// Where and what.
    pub fn problem(&self) -> &Problem {
        match self {
            Error::InvalidCall(p) | Error::InvalidShape(p) | Error::InvalidType(p) | Error::InvalidValue(p) => p,
            Error::InvalidIndex(p)
            | Error::Overlap(p)
            | Error::Unsupported(p)
            | Error::ExecutorFailed(p)
            | Error::OutOfMemory(p) => p,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem();
        if problem.op().is_empty() {
            f.write_str(problem.message())
        } else {
            write!(f, "{}: {}", problem.op(), problem.message())
        }
    }
}

impl std::error::Error for Error {}
