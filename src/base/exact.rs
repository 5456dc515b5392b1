//! Exact numbers: decimals as written, fractions, and the one way to round. No binary floating point.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// A decimal number with at most four digits after the point: values, targets, weights, efforts.
///
/// Four digits are what people write; with them every weighted sum is an integer over one known denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fixed(i64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// A decimal comma: `3,5`.
    Comma,
    TooManyDigits,
    TooLarge,
    NotNumber,
}

impl Fixed {
    pub const DIGITS: u32 = 4;
    pub const ONE: i64 = 10_i64.pow(Self::DIGITS);
    pub const ZERO: Self = Self(0);

    pub const fn whole(number: i64) -> Self {
        Self(number * Self::ONE)
    }

    /// The number in ten-thousandths.
    pub const fn units(self) -> i64 {
        self.0
    }

    pub const fn from_units(units: i64) -> Self {
        Self(units)
    }

    /// Reads `2.80`, `3`, `-1.5`; the point is the only decimal sign, exponents are not numbers here.
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !numeric(whole) || !numeric(fraction) {
            let comma = digits.split_once(',').is_some_and(|(left, right)| numeric(left) && numeric(right));
            return Err(if comma { NumberFault::Comma } else { NumberFault::NotNumber });
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 9 {
            return Err(NumberFault::TooLarge);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > Self::DIGITS as usize {
            return Err(NumberFault::TooManyDigits);
        }
        let units: i64 = format!("{whole}{fraction:0<4}").parse().expect("at most thirteen digits");
        Ok(Self(if text.starts_with('-') { -units } else { units }))
    }

    /// A number as rounded; `None` when it has more than four digits or is too large.
    pub fn of(number: &Decimal) -> Option<Self> {
        let missing = Self::DIGITS.checked_sub(number.digits)?;
        (&number.units * BigInt::from(10).pow(missing)).to_i64().map(Self)
    }

    pub fn exact(self) -> Exact {
        Exact::ratio(i128::from(self.0), i128::from(Self::ONE))
    }
}

/// As files write it, with one digit after the point at least: `2.8`, `3.0`.
impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.exact().rounded(Self::DIGITS).trimmed())
    }
}

/// A fraction of unbounded size: sums, products and comparisons are exact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Exact(BigRational);

impl Exact {
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// `numerator / denominator`; the denominator is not zero.
    pub fn ratio(numerator: i128, denominator: i128) -> Self {
        if numerator == 0 {
            return Self::zero();
        }
        let (a, b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        // Nearly always both fit into 64 bits, where this is several times faster.
        let shared = match (u64::try_from(a), u64::try_from(b)) {
            (Ok(a), Ok(b)) => num_integer::gcd(a, b).into(),
            _ => num_integer::gcd(a, b),
        };
        let shared = i128::try_from(shared).expect("a divisor is no larger than what it divides");
        Self(BigRational::new_raw((numerator / shared).into(), (denominator / shared).into()))
    }

    /// The digits on either side of the point that a saved number may have: both together fit into 128 bits.
    pub const SAVED_DIGITS: usize = 18;

    /// Reads a decimal; the point is the only decimal sign.
    pub fn decimal(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let numeric =
            |part: &str| part.len() <= Self::SAVED_DIGITS && part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !numeric(whole) || !numeric(fraction) {
            return None;
        }
        let units: i128 = format!("{whole}{fraction}").parse().ok()?;
        let scale = 10_i128.pow(u32::try_from(fraction.len()).expect("at most 18 digits"));
        Some(Self::ratio(if digits.len() < text.len() { -units } else { units }, scale))
    }

    /// The numbers as whole numbers over one denominator, which comes last: sums for those who have no
    /// fractions.
    pub fn over_one_denominator(numbers: &[Self]) -> (Vec<String>, String) {
        let whole = numbers.iter().fold(BigInt::one(), |whole, one| whole.lcm(one.0.denom()));
        let units = |one: &Self| (one.0.numer() * (&whole / one.0.denom())).to_string();
        (numbers.iter().map(units).collect(), whole.to_string())
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The fewest whole `1 / unit` that are no less: 2.81 is 281 hundredths, 2.805 too.
    pub fn units_up(&self, unit: i128) -> i128 {
        let units = (&self.0 * BigRational::from_integer(unit.into())).ceil().to_integer();
        units.to_i128().expect("values lie on a scale, and units are below 10^31")
    }

    /// The most whole `1 / unit` that are no more.
    pub fn units_down(&self, unit: i128) -> i128 {
        let negative = Self(-self.0.clone());
        -negative.units_up(unit)
    }

    /// The square root, half-up to `digits` after the point; the number is not below zero.
    pub fn root(&self, digits: u32) -> Decimal {
        // With r = √(4 · 10^(2·digits) · x), the rounded root is ⌊(r + 1) ÷ 2⌋, and ⌊r⌋ serves as well as r.
        let scale = BigRational::from_integer(BigInt::from(4) * BigInt::from(10).pow(2 * digits));
        let doubled = (&self.0 * scale).floor().to_integer().sqrt();
        Decimal { units: (doubled + BigInt::one()) / BigInt::from(2), digits }
    }

    /// Rounded half-up to `digits` after the point: 2.2857 → 2.29, 3.805 → 3.81.
    pub fn rounded(&self, digits: u32) -> Decimal {
        // ⌊10^digits · n ÷ d + ½⌋ as one division of whole numbers: a fraction would be shortened at each step.
        let doubled: BigInt = self.0.numer() * (BigInt::from(10).pow(digits) * 2_u32) + self.0.denom();
        Decimal { units: doubled.div_floor(&(self.0.denom() * 2_u32)), digits }
    }

    /// An official value: with the digits to which its stage rounds, or where no stage rounds as exactly as
    /// twelve digits say, two of them at least.
    pub fn official(&self, digits: Option<u32>) -> Decimal {
        if let Some(digits) = digits {
            return self.rounded(digits);
        }
        let fraction = self.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len());
        self.rounded(u32::try_from(fraction).expect("at most twelve").max(2))
    }

    /// An official value for people: of what no stage rounds they see at most four digits.
    pub fn readable(&self, digits: Option<u32>) -> Decimal {
        match digits {
            Some(digits) => self.rounded(digits),
            None => self.rounded(4).exact().official(None),
        }
    }
}

impl From<usize> for Exact {
    fn from(count: usize) -> Self {
        Self(BigRational::from_integer(count.into()))
    }
}

macro_rules! operators {
    ($($operator:ident $method:ident $sign:tt)+) => {$(
        impl $operator for Exact {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                Self(self.0 $sign other.0)
            }
        }
    )+};
}
// What divides is not zero.
operators! { Add add + Sub sub - Mul mul * Div div / }

/// As machines read it: with twelve digits after the point at most, and one at least.
impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rounded(12).trimmed())
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::zero(), Add::add)
    }
}

/// A number with a fixed count of digits after the point, made by rounding once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    units: BigInt,
    digits: u32,
}

impl Decimal {
    pub fn exact(&self) -> Exact {
        Exact(BigRational::new(self.units.clone(), BigInt::from(10).pow(self.digits)))
    }

    /// The text without needless zeros, but with one digit after the point: `2.881`, `3.0`.
    pub fn trimmed(&self) -> String {
        let text = self.to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let kept = fraction.trim_end_matches('0');
        format!("{whole}.{}", if kept.is_empty() { "0" } else { kept })
    }

    pub fn is_positive(&self) -> bool {
        self.units.is_positive()
    }

    pub fn is_zero(&self) -> bool {
        self.units.is_zero()
    }

    /// The share of `of` in whole steps from 0 to `steps`, for bars: never more, never less.
    pub fn steps(part: &Exact, of: &Exact, steps: u32) -> u32 {
        if of.is_zero() {
            return 0;
        }
        let share = &part.0 / &of.0 * BigRational::from_integer(steps.into());
        share.round().to_integer().to_u32().unwrap_or(0).min(steps)
    }
}

/// With a point, as machines read it: `2.80`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.digits == 0 {
            return write!(f, "{}", self.units);
        }
        let width = self.digits as usize + 1;
        let digits = format!("{:0>width$}", self.units.abs().to_string());
        let (whole, fraction) = digits.split_at(digits.len() - self.digits as usize);
        let sign = if self.units.is_negative() { "-" } else { "" };
        write!(f, "{sign}{whole}.{fraction}")
    }
}
