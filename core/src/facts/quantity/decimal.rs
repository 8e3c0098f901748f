//! Exact numbers: decimals on an integer, and fractions that no decimal can hold.
//!
//! Invariant: a value here is the printed one, digit for digit; nothing passes through binary
//! floating point except [`Number::approximate`], which is for drawing. A number too long to be
//! held exactly is no number at all (`None`), never a rounded one.

use std::cmp::Ordering;
use std::fmt;

/// The most digits that are read; a longer run is an identifier, not a quantity.
const MAX_DIGITS: usize = 18;
/// The largest mantissa that may result from arithmetic: two of them still compare in an `i128`.
const MAX_MANTISSA: u128 = 10u128.pow(27);

/// An exact decimal: `mantissa / 10^scale`, without trailing zeros after the point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// `mantissa / 10^scale` in lowest terms, or `None` when it is too long to be exact.
    #[must_use]
    pub const fn new(mut mantissa: i128, mut scale: u8) -> Option<Self> {
        if mantissa as i64 as i128 == mantissa {
            let mut short = mantissa as i64; // Divided by the machine itself.
            while scale > 0 && short % 10 == 0 {
                short /= 10;
                scale -= 1;
            }
            mantissa = short as i128;
        }
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        if mantissa.unsigned_abs() > MAX_MANTISSA || scale as usize > MAX_DIGITS {
            return None;
        }
        Some(Self { mantissa, scale })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(value: i64) -> Self {
        Self { mantissa: value as i128, scale: 0 }
    }

    /// Reads digits with at most one point (`19.4`); commas and blanks are not read here.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all = whole.bytes().chain(fraction.bytes());
        let n_digits = whole.len() + fraction.len();
        if whole.is_empty() || n_digits > MAX_DIGITS || !all.clone().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mantissa = all.fold(0i128, |sum, byte| sum * 10 + i128::from(byte - b'0'));
        Self::new(mantissa, fraction.len() as u8)
    }

    /// The sum, when it can be held exactly.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (left, right, scale) = self.aligned(other)?;
        Self::new(left.checked_add(right)?, scale)
    }

    /// The difference, when it can be held exactly.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product, when it can be held exactly.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(self.mantissa.checked_mul(other.mantissa)?, self.scale.checked_add(other.scale)?)
    }

    /// The same distance on the other side of zero.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, scale: self.scale }
    }

    /// The value as a whole number, if it is one and fits.
    #[must_use]
    pub fn to_whole(self) -> Option<i64> {
        if self.scale == 0 { i64::try_from(self.mantissa).ok() } else { None }
    }

    /// Both mantissas at the larger scale of the two.
    fn aligned(self, other: Self) -> Option<(i128, i128, u8)> {
        if self.scale == other.scale {
            return Some((self.mantissa, other.mantissa, self.scale));
        }
        let scale = self.scale.max(other.scale);
        let lift = |number: Self| number.mantissa.checked_mul(10i128.checked_pow(u32::from(scale - number.scale))?);
        Some((lift(self)?, lift(other)?, scale))
    }

    fn approximate(self) -> f64 {
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::whole(value)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.aligned(*other) {
            Some((left, right, _)) => left.cmp(&right),
            None => self.approximate().total_cmp(&other.approximate()).then(self.scale.cmp(&other.scale)),
        }
    }
}

/// `28936000000`, `19.4`, `-25`: plain digits, no grouping.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10u128.pow(u32::from(self.scale));
        write!(f, "{sign}{}.{:0width$}", digits / unit, digits % unit, width = usize::from(self.scale))
    }
}

/// A number as printed or computed: a decimal, or a fraction such as 3분의 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// A decimal.
    Decimal(Decimal),
    /// A numerator over a denominator greater than one, in lowest terms.
    Fraction(i64, i64),
}

impl Number {
    /// A printed fraction, in lowest terms; `None` for a denominator of zero.
    #[must_use]
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs()) as i64;
        match (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?) {
            (_, 0) => None,
            (whole, 1) => Some(Self::Decimal(Decimal::whole(whole))),
            (above, below) => Some(Self::Fraction(above, below)),
        }
    }

    /// `value * numerator / denominator`: a decimal when one can hold it, else a fraction.
    #[must_use]
    pub fn scaled(value: Decimal, numerator: i64, denominator: i64) -> Option<Self> {
        let product = value.times(Decimal::whole(numerator))?;
        if denominator == 1 {
            return Some(Self::Decimal(product));
        }
        let mut below = i128::from(denominator).checked_mul(10i128.checked_pow(u32::from(product.scale))?)?;
        let divisor = gcd_wide(product.mantissa.unsigned_abs(), below.unsigned_abs()).max(1) as i128;
        let mut above = product.mantissa / divisor;
        below /= divisor;
        let reduced = (above, below);
        let mut scale = 0u8;
        while below != 1 {
            let factor = if below % 10 == 0 {
                1
            } else if below % 5 == 0 {
                2
            } else if below % 2 == 0 {
                5
            } else {
                break;
            };
            above = above.checked_mul(factor)?;
            below = below * factor / 10;
            scale += 1;
        }
        if below == 1 {
            return Decimal::new(above, scale).map(Self::Decimal);
        }
        Some(Self::Fraction(i64::try_from(reduced.0).ok()?, i64::try_from(reduced.1).ok()?))
    }

    /// The decimal, if it is one.
    #[must_use]
    pub const fn as_decimal(self) -> Option<Decimal> {
        match self {
            Self::Decimal(decimal) => Some(decimal),
            Self::Fraction(..) => None,
        }
    }

    /// Near enough for the length of a bar; never for a value that is shown or compared.
    #[must_use]
    pub fn approximate(self) -> f64 {
        match self {
            Self::Decimal(decimal) => decimal.approximate(),
            Self::Fraction(above, below) => above as f64 / below as f64,
        }
    }
}

impl From<Decimal> for Number {
    fn from(value: Decimal) -> Self {
        Self::Decimal(value)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |number: &Self| match *number {
            Self::Decimal(decimal) => (decimal, 1),
            Self::Fraction(above, below) => (Decimal::whole(above), below),
        };
        let ((left, left_below), (right, right_below)) = (parts(self), parts(other));
        match (left.times(Decimal::whole(right_below)), right.times(Decimal::whole(left_below))) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => self.approximate().total_cmp(&other.approximate()),
        }
    }
}

/// `80784000000`, `19.4`, `1/3`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(decimal) => decimal.fmt(f),
            Self::Fraction(above, below) => write!(f, "{above}/{below}"),
        }
    }
}

const fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

const fn gcd_wide(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if a <= u64::MAX as u128 && b <= u64::MAX as u128 {
            return gcd(a as u64, b as u64) as u128;
        }
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(digits: &str) -> Decimal {
        Decimal::parse(digits).expect("digits of the test")
    }

    #[test]
    fn prints_what_was_read() {
        for (printed, read) in [("289.36", "289.36"), ("10.50", "10.5"), ("0.8", "0.8"), ("007", "7"), ("3.00", "3")] {
            assert_eq!(decimal(printed).to_string(), read);
        }
        for odd in ["", ".5", "1.2.3", "1a", "1234567890123456789"] {
            assert_eq!(Decimal::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn arithmetic_is_exact() {
        let sum = ["418.3", "715.5", "338.8", "197.8", "186.2", "178.2"]
            .iter()
            .try_fold(Decimal::ZERO, |sum, part| sum.plus(decimal(part)));
        assert_eq!(sum, Some(decimal("2034.8")));
        assert_eq!(decimal("289.36").times(Decimal::whole(100_000_000)), Some(Decimal::whole(28_936_000_000)));
        assert_eq!(decimal("0.1").plus(decimal("0.2")), Some(decimal("0.3")));
        assert_eq!(decimal("3").minus(decimal("3.5")).map(|value| value.to_string()), Some("-0.5".into()));
        let long = Decimal::new(10i128.pow(27), 0).expect("the longest");
        assert_eq!(long.times(Decimal::whole(10)), None);
    }

    #[test]
    fn fractions_stay_fractions() {
        assert_eq!(Number::fraction(1, 3).map(|n| n.to_string()), Some("1/3".into()));
        assert_eq!(Number::fraction(2, 4).map(|n| n.to_string()), Some("1/2".into()));
        assert_eq!(Number::fraction(1, 0), None);
        assert_eq!(Number::scaled(decimal("4600"), 1, 15).map(|n| n.to_string()), Some("920/3".into()));
        assert_eq!(Number::scaled(decimal("4500"), 1, 15).map(|n| n.to_string()), Some("300".into()));
        assert_eq!(Number::scaled(decimal("0.4"), 1, 2).map(|n| n.to_string()), Some("0.2".into()));
    }

    #[test]
    fn order_is_by_value() {
        assert!(decimal("1000000") > decimal("999999.99"));
        assert!(Number::Fraction(1, 3) < Number::Decimal(decimal("0.34")));
        assert!(Number::Fraction(1, 3) > Number::Decimal(decimal("0.33")));
    }
}
